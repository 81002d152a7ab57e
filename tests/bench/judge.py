"""The worker's part of `watches`, in a process of its own: judges what came in until its input ends and nothing waits.

Says `ready` when it can begin and `done` when all is judged.
"""

import sys
import threading
import time

BREATH = 0.002  # seconds, while nothing waits


def main() -> None:
    from alvast.cli.start import set_up_django

    set_up_django()
    from alvast.proactive.actions import judge_until_quiet

    ended = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
    judge_until_quiet()
    print("ready", flush=True)
    while True:
        was_ended = ended.is_set()
        if judge_until_quiet():
            continue
        if was_ended:
            break
        time.sleep(BREATH)
    print("done", flush=True)


if __name__ == "__main__":
    main()
