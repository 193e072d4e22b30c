// The page that shows the description of the api. Everything it loads is served from here.

import { type RequestHandler, Router } from 'express'
import swagger from 'swagger-ui-express'

export function docsPage(): Router {
  const router = Router()
  const page = swagger.setup(undefined, {
    customSiteTitle: 'Houqin 后勤 · API',
    swaggerOptions: { url: '/api/openapi.json', defaultModelsExpandDepth: 0 },
  }) as RequestHandler
  router.use(swagger.serve)
  router.get('/', page)
  return router
}
