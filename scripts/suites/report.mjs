// One line per suite while the tests run.

export function report(name, results, milliseconds) {
  const failed = results.filter((result) => result.failure !== undefined).length;
  const skipped = results.filter((result) => result.skipped !== undefined).length;
  const passed = results.length - failed - skipped;
  const sign = failed > 0 ? "✗" : "✓";
  const seconds = (milliseconds / 1000).toFixed(1);
  console.log(`${sign} ${name}: ${passed} ok, ${failed} failed, ${skipped} skipped, ${seconds} s`);
}
