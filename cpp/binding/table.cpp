// Prints the activation table and the names of other functions as JSON, for the build to make
// TypeScript of; runs under Node.
#include <cmath>
#include <cstdio>
#include <string_view>

#include "kernels/activations.h"
#include "kernels/elementary.h"
#include "kernels/gated.h"
#include "kernels/naive.h"
#include "kernels/sampling.h"
#include "kernels/statistics.h"

namespace softbend::binding {
namespace {

using kernels::Definition;

// Commas between members, and quoting; infinities as the strings "inf" and "-inf".
class Json {
 public:
  void open(char bracket) {
    separate();
    std::putchar(bracket);
    first_ = true;
  }
  void close(char bracket) {
    std::putchar(bracket);
    first_ = false;
  }
  void key(std::string_view name) {
    value(name);
    std::putchar(':');
    first_ = true;
  }
  void value(std::string_view text) {
    separate();
    std::putchar('"');
    for (const char c : text) {
      if (c == '"' || c == '\\') std::putchar('\\');
      std::putchar(c);
    }
    std::putchar('"');
  }
  void value(double number) {
    if (std::isinf(number)) return value(std::string_view(number < 0 ? "-inf" : "inf"));
    separate();
    std::printf("%.17g", number);
  }
  void value(bool truth) {
    separate();
    std::fputs(truth ? "true" : "false", stdout);
  }
  template <class Value>
  void member(std::string_view name, Value value_of_it) {
    key(name);
    value(value_of_it);
  }

 private:
  void separate() {
    if (!first_) std::putchar(',');
    first_ = false;
  }
  bool first_ = true;
};

template <class Items, class Print>
void list(Json& json, std::string_view name, const Items& items, Print print) {
  json.key(name);
  json.open('[');
  for (const auto& item : items) print(item);
  json.close(']');
}

void range(Json& json, std::string_view name, const kernels::Range& range) {
  json.key(name);
  json.open('{');
  json.member("low", range.low);
  json.member("high", range.high);
  json.member("lowAttained", range.low_attained);
  json.member("highAttained", range.high_attained);
  json.close('}');
}

void parameter(Json& json, const kernels::Parameter& parameter) {
  json.open('{');
  json.member("name", parameter.name);
  json.member("label", parameter.label);
  json.member("symbol", parameter.symbol);
  json.member("default", parameter.initial);
  json.member("min", parameter.minimum);
  json.member("max", parameter.maximum);
  json.close('}');
}

void extremum(Json& json, const kernels::Extremum& extremum) {
  const bool minimum = extremum.kind == kernels::Extreme::kMinimum;
  json.open('{');
  json.member("x", extremum.x);
  json.member("y", extremum.y);
  json.member("kind", std::string_view(minimum ? "minimum" : "maximum"));
  json.close('}');
}

void definition(Json& json, const Definition& d) {
  const auto number = [&](double value) { json.value(value); };
  json.open('{');
  json.member("id", d.id);
  json.member("label", d.label);
  json.member("group", d.group);
  json.member("words", d.words);
  json.member("formula", d.formula);
  json.member("derivative", d.derivative);
  range(json, "range", d.range);
  range(json, "slopeRange", d.slope_range);
  list(json, "parameters", d.parameters, [&](const auto& item) { parameter(json, item); });
  list(json, "extrema", d.extrema, [&](const auto& item) { extremum(json, item); });
  list(json, "roots", d.roots, number);
  list(json, "slopeRoots", d.slope_roots, number);
  list(json, "kinks", d.kinks, number);
  json.member("monotone", d.monotone);
  json.member("smooth", d.smooth);
  json.key("saturates");
  json.open('{');
  json.member("left", d.saturates.left);
  json.member("right", d.saturates.right);
  json.close('}');
  json.key("calls");
  json.open('{');
  json.member("pytorch", d.calls.pytorch);
  json.member("jax", d.calls.jax);
  json.member("numpy", d.calls.numpy);
  json.close('}');
  json.close('}');
}

template <class... Members>
void activations(Json& json, kernels::TypeList<Members...>) {
  json.key("table");
  json.open('[');
  (definition(json, Members::kDefinition), ...);
  json.close(']');
}

template <class Names>
void names(Json& json, std::string_view of, const Names& names) {
  list(json, of, names, [&](std::string_view name) { json.value(name); });
}

void everything() {
  Json json;
  json.open('{');
  activations(json, kernels::Activations());
  names(json, "elementaryNames", kernels::kElementaryNames);
  names(json, "gatedNames", kernels::kGatedNames);
  names(json, "entropyUnits", kernels::kEntropyUnits);
  names(json, "statisticNames", kernels::kStatisticNames);
  names(json, "samplingSteps", kernels::kSamplingSteps);
  names(json, "naiveNames", kernels::kNaiveNames);
  names(json, "formatNames", kernels::kFormatNames);
  json.close('}');
  std::putchar('\n');
}

}  // namespace
}  // namespace softbend::binding

int main() { softbend::binding::everything(); }
