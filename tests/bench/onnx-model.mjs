// Tiny ONNX models written byte by byte: one operator from x to y (protobuf fields of onnx.proto3).

function varint(value) {
  const bytes = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

const whole = (field, value) => [...varint(field * 8), ...varint(value)];
const bytes = (field, content) => [...varint(field * 8 + 2), ...varint(content.length), ...content];
const text = (field, ascii) =>
  bytes(
    field,
    Array.from(ascii, (letter) => letter.charCodeAt(0)),
  );
const float = (field, value) => [
  ...varint(field * 8 + 5),
  ...new Uint8Array(Float32Array.of(value).buffer),
];

const FLOAT = 1;
const STRING = 3;

function attribute([name, value]) {
  const content = typeof value === "string" ? [text(4, value), STRING] : [float(2, value), FLOAT];
  return bytes(5, [...text(1, name), ...content[0], ...whole(20, content[1])]);
}

function node({ operator, domain = "", inputs, output, attributes = {} }) {
  return bytes(1, [
    ...inputs.flatMap((name) => text(1, name)),
    ...text(2, output),
    ...text(4, operator),
    ...Object.entries(attributes).flatMap(attribute),
    ...text(7, domain),
  ]);
}

/** A matrix of floats of any shape. */
function tensor(field, name) {
  const dimensions = ["rows", "length"].flatMap((label) => bytes(1, text(2, label)));
  const type = bytes(1, [...whole(1, FLOAT), ...bytes(2, dimensions)]);
  return bytes(field, [...text(1, name), ...bytes(2, type)]);
}

/** A constant of one float. */
const constant = (name, value) =>
  bytes(5, [...whole(1, 1), ...whole(2, FLOAT), ...float(4, value), ...text(8, name)]);

const operatorSet = (domain, version) => bytes(8, [...text(1, domain), ...whole(2, version)]);

/** The bytes of a model of these nodes. */
export function model(nodes, constants = {}) {
  const graph = [
    ...nodes.flatMap(node),
    ...text(2, "bench"),
    ...Object.entries(constants).flatMap(([name, value]) => constant(name, value)),
    ...tensor(11, "x"),
    ...tensor(12, "y"),
  ];
  const header = [...whole(1, 8), ...operatorSet("", 20), ...operatorSet("com.microsoft", 1)];
  return Uint8Array.from([...header, ...bytes(7, graph)]);
}
