import { Gauge, Histogram } from 'prom-client'
import { registry } from '../server/metrics'
import type { JobQueue, QueueFigure } from './job-queue'

let watched: Pick<JobQueue, 'figures'> | null = null
let looking: Promise<QueueFigure[]> | undefined

/** What /metrics looks at; null when no engine runs here. */
export function watchQueue(queue: Pick<JobQueue, 'figures'> | null): void {
  watched = queue
}

/** The gauges ask at the same time: one look answers both. */
function look(): Promise<QueueFigure[]> {
  looking ??= (watched?.figures() ?? Promise.resolve([]))
    .catch(() => [])
    .finally(() => {
      looking = undefined
    })
  return looking
}

export const jobSeconds = new Histogram({
  name: 'mingbai_job_seconds',
  help: 'How long jobs took, by what became of them',
  labelNames: ['job', 'outcome'],
  buckets: [0.05, 0.5, 2, 10, 60],
  registers: [registry],
})

export const jobCount = new Gauge({
  name: 'mingbai_job_count',
  help: 'Slots in the queue by job and state: created, retry, active, completed, failed',
  labelNames: ['job', 'state'],
  registers: [registry],
  async collect() {
    const figures = await look()
    this.reset()
    for (const { job, state, count } of figures) this.set({ job, state }, count)
  },
})

export const jobOldest = new Gauge({
  name: 'mingbai_job_oldest_seconds',
  help: 'Age of the oldest slot of a job in that state',
  labelNames: ['job', 'state'],
  registers: [registry],
  async collect() {
    const figures = await look()
    this.reset()
    for (const { job, state, oldest } of figures) this.set({ job, state }, oldest)
  },
})
