import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** The metrics of this process, at `/metrics` in Prometheus' text format. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

export const jobsTotal = new Counter({
  name: 'tocsin_jobs_total',
  help: 'Jobs run, by task and outcome',
  labelNames: ['task', 'outcome'],
  registers: [metrics],
});

export const jobDuration = new Histogram({
  name: 'tocsin_job_duration_seconds',
  help: 'How long jobs ran, by task',
  labelNames: ['task'],
  registers: [metrics],
});

export const httpDuration = new Histogram({
  name: 'tocsin_http_request_duration_seconds',
  help: 'HTTP requests by method, route pattern and status class',
  labelNames: ['method', 'route', 'status'],
  registers: [metrics],
});
