// In the place of "softbend:part" the build puts the module that becomes a script of its own.
declare module "softbend:part" {
  const part: unknown;
  export default part;
}
