import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Handler } from './graphql-handler'

export const registry = new Registry()
collectDefaultMetrics({ register: registry })

export const requestDuration = new Histogram({
  name: 'mingbai_http_request_seconds',
  help: 'How long requests took, by route',
  labelNames: ['route'],
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  registers: [registry],
})

export const metricsHandler: Handler = async (_request, response) => {
  response.setHeader('content-type', registry.contentType)
  response.end(await registry.metrics())
}
