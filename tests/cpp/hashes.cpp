// The same bits in every build: hashes of results over fixed batteries, against those of plain C++.
#include <cstring>

#include "kernels/elementary.h"
#include "row_hashes.h"
#include "rows.h"
#include "table.h"

namespace softbend::tests {
namespace {

constexpr std::size_t kShort = 1 << 14, kLong = 1 << 20;

class Hash {
 public:
  void take(const std::vector<float>& values) {
    for (float value : values) state_ = (state_ ^ canonical(value)) * 0x100000001b3u;
  }
  std::string text() const {
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(state_));
    return digits;
  }

 private:
  std::uint64_t state_ = 0xcbf29ce484222325u;
};

// Half of them any bits at all, NaN and infinities included; half of the size that networks see.
std::vector<float> battery(std::size_t n) {
  std::vector<float> x(n);
  std::uint32_t state = 1;
  for (std::size_t i = 0; i < n; ++i) {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    const std::uint32_t ordinary = (state & 0x807fffffu) | (100 + (state >> 23) % 34) << 23;
    x[i] = from_bits(i % 2 == 0 ? state : ordinary);
  }
  return x;
}

struct Line {
  std::string name;
  Hash hash;
};

void hash_activations(std::vector<Line>& lines, const std::vector<float>& x) {
  for (const Activation& activation : activations()) {
    Line value{std::string(activation.definition.id) + ".value", {}};
    Line slope{std::string(activation.definition.id) + ".slope", {}};
    for (const Golden& golden : read_golden(activation.definition.id)) {
      value.hash.take(call(activation.value, x, golden.parameters));
      slope.hash.take(call(activation.slope, x, golden.parameters));
    }
    lines.push_back(value);
    lines.push_back(slope);
  }
}

void hash_softmax(std::vector<Line>& lines, std::size_t n) {
  Line shares{"softmax", {}}, logs{"log-softmax", {}};
  for (const double temperature : {0.0, 1e-40, 0.01, 0.7, 1.0, 3.0, 1e10, HUGE_VAL}) {
    for (const std::size_t length : {std::size_t{1}, std::size_t{3}, std::size_t{35}, n / 8}) {
      const std::vector<float> x = normal_logits(length, 12.0f, 7);
      shares.hash.take(softmax(x, temperature));
      logs.hash.take(log_softmax(x, temperature));
    }
  }
  lines.push_back(shares);
  lines.push_back(logs);
}

std::vector<Line> hashes(std::size_t n) {
  const std::vector<float> x = battery(n);
  std::vector<Line> lines;
  hash_activations(lines, x);
  for (std::size_t i = 0; i < kernels::kElementary.size(); ++i) {
    lines.push_back({std::string(kernels::kElementaryNames[i]), {}});
    lines.back().hash.take(call(kernels::kElementary[i], x));
  }
  hash_softmax(lines, n);
  for (const auto& [name, results] : row_results(n)) {
    lines.push_back({name, {}});
    lines.back().hash.take(results);
  }
  return lines;
}

// The checked-in hash of a name: the second word of its line, or the third for the long battery.
std::string known(const std::vector<std::string>& lines, const std::string& name, bool of_long) {
  for (const std::string& line : lines)
    if (line.starts_with(name + " ")) return line.substr(name.size() + (of_long ? 18 : 1), 16);
  return "none";
}

void check(bool of_long) {
  const std::vector<std::string> lines = lines_of("tests/golden/hashes.txt");
  const std::vector<Line> found = hashes(of_long ? kLong : kShort);
  CHECK(found.size() == lines.size());
  for (const Line& line : found) {
    INFO(line.name);
    CHECK(line.hash.text() == known(lines, line.name, of_long));
  }
}

TEST_CASE("every build returns the bits of the golden build") { check(false); }
TEST_CASE("every build returns the bits of the golden build, over a million values", "[.long]") {
  check(true);
}

// What `npm run golden` keeps of the plain build at -O0.
TEST_CASE("print the hashes", "[.hashes]") {
  const std::vector<Line> brief = hashes(kShort), full = hashes(kLong);
  for (std::size_t i = 0; i < brief.size(); ++i)
    std::printf("%s %s %s\n", brief[i].name.c_str(), brief[i].hash.text().c_str(),
                full[i].hash.text().c_str());
}

}  // namespace
}  // namespace softbend::tests
