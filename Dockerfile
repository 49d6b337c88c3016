# The playground in sandbox-only mode: nothing can be sent outside the container.
# Written without a Docker daemon at hand: it has not been built or run yet.
#
#   docker build -t saatja .
#   docker run --rm --network host saatja
#
# The server listens on 127.0.0.1 only, so the container shares the network of its host (Linux).
FROM node:24.21.0-slim
WORKDIR /saatja
COPY . .
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --filter '@saatja/playground...' \
 && npx --yes pnpm@12.21.0 --filter @saatja/playground page \
 && chown -R node:node /saatja
USER node
# Everything is kept in memory.
CMD ["node", "--conditions=@saatja/source", "apps/playground/server/start.ts", "--hosted", "--ephemeral"]
