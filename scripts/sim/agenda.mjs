// What happens next: a heap by simulated time. What is due at the same moment happens in the order it was asked for.

export class Agenda {
  /** Milliseconds since the beginning. */
  now = 0;
  #heap = [];
  #asked = 0;

  /** @param {number} delay milliseconds @param {() => void} deed */
  in(delay, deed) {
    this.at(this.now + delay, deed);
  }

  at(time, deed) {
    const heap = this.#heap;
    heap.push({ time: Math.max(time, this.now), order: (this.#asked += 1), deed });
    for (let child = heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!before(heap[child], heap[parent])) break;
      [heap[child], heap[parent]] = [heap[parent], heap[child]];
      child = parent;
    }
  }

  /** Until nothing is left. @returns {number} deeds done */
  run(limit = Infinity) {
    let done = 0;
    for (let next = this.#take(); next !== undefined; next = this.#take()) {
      if (done >= limit) throw new Error(`still busy after ${limit} deeds: messages go round in circles`);
      this.now = next.time;
      next.deed();
      done += 1;
    }
    return done;
  }

  #take() {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (heap.length === 0) return first;
    heap[0] = last;
    for (let parent = 0; ;) {
      const left = parent * 2 + 1;
      if (left >= heap.length) break;
      const right = left + 1;
      const child = right < heap.length && before(heap[right], heap[left]) ? right : left;
      if (!before(heap[child], heap[parent])) break;
      [heap[child], heap[parent]] = [heap[parent], heap[child]];
      parent = child;
    }
    return first;
  }
}

function before(one, other) {
  return one.time < other.time || (one.time === other.time && one.order < other.order);
}
