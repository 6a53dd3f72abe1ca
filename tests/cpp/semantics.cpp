// The table of cpp/kernels/README.md, made from the kernels themselves and held to them.
#include <algorithm>

#include "contract.h"
#include "kernels/elementary.h"
#include "table.h"

namespace softbend::tests {
namespace {

constexpr double kPlaces[] = {-HUGE_VAL, -1, -0.0, 0, 1, HUGE_VAL};

std::string text(double number) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.4g", number);
  return digits;
}

std::string results(kernels::Kernel kernel, const std::vector<float>& parameters) {
  std::string cells;
  for (double place : kPlaces) {
    const float y = call(kernel, place, parameters);
    cells += " | " + (y == y ? text(double{y}) : "NaN");
  }
  return cells;
}

std::string bound(const std::string& contract, const std::string& name) {
  const double ulp = stated_bound(contract, name);
  return " | " + (ulp == 0 ? "exact" : text(ulp) + " ulp");
}

std::string parameters_of(const Definition& definition) {
  std::string list;
  for (const kernels::Parameter& parameter : definition.parameters) {
    list += list.empty() ? "" : ", ";
    list += std::string(parameter.name) + " " + text(parameter.initial) + " (" +
            text(parameter.minimum) + " to " + text(parameter.maximum) + ")";
  }
  return list;
}

std::vector<std::string> table_lines() {
  std::vector<std::string> lines;
  for (const Activation& activation : activations()) {
    const Definition& definition = activation.definition;
    const std::string contract = contract_of(definition.id), id(definition.id);
    const std::vector<float> parameters = defaults(definition);
    lines.push_back("| " + id + results(activation.value, parameters) + bound(contract, "value") +
                    " | " + parameters_of(definition) + " |");
    lines.push_back("| " + id + "′" + results(activation.slope, parameters) +
                    bound(contract, "slope") + " | |");
  }
  const std::string contract = comment_above("cpp/kernels/elementary.h", "extern const");
  for (std::size_t i = 0; i < kernels::kElementary.size(); ++i) {
    const std::string name(kernels::kElementaryNames[i]);
    lines.push_back("| " + name + results(kernels::kElementary[i], {}) + bound(contract, name) +
                    " | |");
  }
  return lines;
}

// The formatter pads the cells.
std::string without_spaces(std::string line) {
  std::erase(line, ' ');
  return line;
}

TEST_CASE("the table of semantics says what the kernels do") {
  std::vector<std::string> written;
  for (const std::string& line : lines_of("cpp/kernels/README.md"))
    written.push_back(without_spaces(line));
  for (const std::string& line : table_lines()) {
    INFO(line);
    CHECK(std::find(written.begin(), written.end(), without_spaces(line)) != written.end());
  }
}

// What `npm run golden` puts there.
TEST_CASE("print the table of semantics", "[.semantics]") {
  for (const std::string& line : table_lines()) std::printf("%s\n", line.c_str());
}

}  // namespace
}  // namespace softbend::tests
