import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

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

/** One value of a gauge; `labels` by name. */
export interface GaugeValue {
  labels?: Record<string, string>;
  value: number;
}

/**
 * A gauge that is looked up whenever `/metrics` is asked for. Registered again (a second module in one process), the
 * later one answers.
 */
export function watchGauge(
  about: { name: string; help: string; labels?: string[] },
  look: () => Promise<GaugeValue[]>,
): void {
  metrics.removeSingleMetric(about.name);
  const gauge = new Gauge({
    name: about.name,
    help: about.help,
    labelNames: about.labels ?? [],
    registers: [metrics],
    async collect() {
      this.reset();
      for (const { labels, value } of await look()) this.set(labels ?? {}, value);
    },
  });
  gauge.reset();
}
