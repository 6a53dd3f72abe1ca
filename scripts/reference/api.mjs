// The package's JavaScript API as plain data: every export with its docstring, members and types.
import { ReflectionKind } from "typedoc";
import { summaryOf, tagged, typeText } from "./project.mjs";

const KINDS = {
  [ReflectionKind.Function]: "function",
  [ReflectionKind.Class]: "class",
  [ReflectionKind.Interface]: "interface",
  [ReflectionKind.TypeAlias]: "type",
  [ReflectionKind.Variable]: "value",
};

/** [{ name, kind, extends, summary, type, signatures, members }], in the order of the sources. */
export const apiOf = (project) => project.children.map(entry);

function entry(reflection) {
  const { name, kind, children = [] } = reflection;
  const known = KINDS[kind];
  if (known === undefined)
    throw new Error(`${name} is of kind ${ReflectionKind[kind]}, which no page shows`);
  return {
    name,
    kind: known,
    extends: reflection.extendedTypes?.map(typeText) ?? [],
    ...described(reflection),
    members: children.filter(told).map((child) => ({
      name: child.name,
      kind: child.signatures ? "method" : "field",
      optional: child.flags.isOptional,
      ...described(child),
    })),
  };
}

/** What a user of an object meets; how one is made, and what a class shares, is not for them. */
const told = ({ kind, flags, inheritedFrom }) =>
  kind !== ReflectionKind.Constructor &&
  !flags.isStatic &&
  // What every Error has, needs no word here.
  !inheritedFrom?.name.startsWith("Error.");

function described(reflection) {
  const { signatures, getSignature } = reflection;
  const type = reflection.type ?? getSignature?.type;
  return {
    summary: summaryOf(reflection) ?? (getSignature && summaryOf(getSignature)),
    throws: tagged(getSignature ?? reflection, "@throws"),
    ...(type && { type: typeText(type) }),
    ...(signatures && { signatures: signatures.map(signature) }),
  };
}

const signature = (reflection) => ({
  summary: summaryOf(reflection),
  throws: tagged(reflection, "@throws"),
  parameters: (reflection.parameters ?? []).map(({ name, flags, type }) => ({
    name,
    optional: flags.isOptional,
    type: typeText(type),
  })),
  returns: typeText(reflection.type),
});
