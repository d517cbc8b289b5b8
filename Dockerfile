# A small image with the program and nothing else:
#   docker build -t openclaw-lint . && docker run --rm -v "$PWD:/work:ro" openclaw-lint check
FROM rust:1.95-alpine AS build
RUN apk add --no-cache musl-dev
WORKDIR /source
COPY . .
RUN cargo build --release --locked --package openclaw-lint \
    && mkdir /result && cp target/release/openclaw-lint /result/

FROM scratch
COPY --from=build /result/openclaw-lint /openclaw-lint
USER 65534:65534
WORKDIR /work
ENTRYPOINT ["/openclaw-lint"]
CMD ["check", "."]
