# Not run here: written without a container engine at hand.
# Debian, not Alpine: the bundled database and browser are glibc builds.
FROM node:20-bookworm-slim AS build
WORKDIR /plumbline
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 PLUMBLINE_DATA=/data PLUMBLINE_KEYS=/keys/keys
WORKDIR /plumbline
COPY --from=build /plumbline ./
RUN mkdir /data /keys && chown node:node /data /keys
USER node
EXPOSE 3000
VOLUME ["/data", "/keys"]
CMD ["bin/plumbline", "web"]
