"""`python -m plugins.detect`: lines in, and for each a JSON list of {"start", "end", "kind"}."""

import json
import sys
from dataclasses import asdict

from plugins.detect import find


def main() -> int:
    """Read UTF-8 lines on standard input until its end; offsets count code points of each line."""
    for line in sys.stdin.buffer:
        text = line.decode("utf-8", errors="replace").rstrip("\r\n")
        found = [asdict(span) for span in find(text)]
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
