// In the place of "softbend:part" the build puts what is asked for of a module with a script of its own.
declare module "softbend:part" {
  export const part: object;
}
