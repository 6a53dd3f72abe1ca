// Works that must not run at once take turns, within one process.

const last = new Map();

/** Starts `action` once all earlier ones of the same name have ended, well or not; passes on its result. */
export function inTurn(name, action) {
  const turn = (last.get(name) ?? Promise.resolve()).then(action);
  last.set(
    name,
    turn.catch(() => undefined),
  );
  return turn;
}
