// The types of openpgp name this package, which it does not install. We pass whole buffers, never streams.
declare module '@openpgp/web-stream-tools' {
  export type WebStream<T> = ReadableStream<T>;
  export type NodeWebStream<T> = import('node:stream/web').ReadableStream<T>;
}
