// Compares the run with what the project set itself: ratios to the best peer and to plain JavaScript.

/** Times as fast as the best of tfjs-wasm and onnxruntime-web on resident buffers, 50,257 values. */
const resident = {
  softmax: 1,
  "softmax T=0.7": 1.15,
  "log-softmax": 2,
  sigmoid: 1.5,
  silu: 1.5,
  tanh: 1.6,
  gelu: 2,
  "gelu-tanh": 1.3,
  elu: 1.3,
  softplus: 8,
};
const RESIDENT_LENGTH = 50_257;

/** Into a reused `out`, from 1,000 values up: times the best peer's way with arrays; times plain JavaScript. */
const BEST_PEER = 2;
const PLAIN = 4;
const SHORTEST = 1_000;

const isPeer = ({ name }) => !["Softbend", "plain JavaScript"].includes(name);

/** The quickest of some candidates. */
const quickest = (candidates) =>
  candidates.reduce((best, one) => (one.nanoseconds < best.nanoseconds ? one : best));

function* goalsOf({ name, count, length, place, candidates }) {
  const ours = (way) => candidates.find((one) => one.name === "Softbend" && one.way === way);
  const goal = (what, way, rival, asked) => ({
    place,
    function: name,
    values: count === 1 ? length : `${count}x${length}`,
    goal: what,
    against: rival.name,
    asked,
    reached: Number((rival.nanoseconds / ours(way).nanoseconds).toPrecision(3)),
  });
  if (count * length < SHORTEST) return;
  const peers = candidates.filter(isPeer);
  if (length === RESIDENT_LENGTH) {
    const rival = quickest(peers.filter(({ way }) => way === "resident"));
    yield goal("resident", "resident", rival, resident[name]);
  }
  const arrays = quickest(peers.filter(({ way }) => way !== "resident"));
  yield goal("arrays with out", "reused out", arrays, BEST_PEER);
  // Node's own Math.exp is half as quick as Chromium's: only there is the comparison fair.
  if (!place.startsWith("Chromium")) return;
  const plain = candidates.find(
    (one) => one.name === "plain JavaScript" && one.way === "reused out",
  );
  yield goal("arrays with out", "reused out", plain, PLAIN);
}

/** One line per goal, and how many are reached. */
export function printGoals(outcomes) {
  const goals = outcomes.flatMap((outcome) => [...goalsOf(outcome)]);
  if (goals.length === 0) return;
  console.log("\nGoals: times as fast as the best peer and as plain JavaScript");
  console.table(goals.map((goal) => ({ ...goal, met: goal.reached >= goal.asked ? "yes" : "NO" })));
  const met = goals.filter(({ reached, asked }) => reached >= asked).length;
  console.log(`${met} of ${goals.length} goals reached`);
}
