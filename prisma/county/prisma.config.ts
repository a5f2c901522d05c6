import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: __dirname,
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
