"""Serves the small model on loopback until its input ends; run as a program of its own, so that it can only take itself down."""

import sys

import xllamacpp

KEY = "only-for-tests"


def serve(file: str) -> None:
    wanted = xllamacpp.CommonParams()
    wanted.model.path, wanted.port, wanted.api_keys = file, 0, [KEY]
    wanted.n_ctx, wanted.n_parallel, wanted.warmup = 2048, 1, False
    wanted.cpuparams.n_threads = wanted.cpuparams_batch.n_threads = 1
    server = xllamacpp.Server(wanted)
    print(server.listening_address, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    serve(sys.argv[1])
