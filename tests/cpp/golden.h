// Reads what the oracle wrote, and measures results against it.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace softbend::tests {

inline float from_bits(std::uint32_t bits) { return std::bit_cast<float>(bits); }
inline std::uint32_t to_bits(float x) { return std::bit_cast<std::uint32_t>(x); }

// Every NaN as the same bits: its payload is the one thing that builds may differ in.
inline std::uint32_t canonical(float x) { return x == x ? to_bits(x) : 0x7fc00000u; }

// The distance of floats around a number.
inline double last_place(double number) {
  int exponent = -149;
  if (number != 0) std::frexp(static_cast<float>(number), &exponent);
  return std::ldexp(1.0, std::max(exponent - 24, -149));
}

// The nearest float to a true result, and what is missing to it in 1/1024 of its last place: not
// nothing where a result is too small for a float, so that the sign of zero means something.
struct True {
  float nearest;
  int rest;

  bool ordinary() const { return std::isfinite(nearest) && std::fabs(nearest) >= 0x1p-126f; }
  double last_place() const { return tests::last_place(double{nearest}); }
  double exact() const {
    return rest == 0 ? double{nearest} : double{nearest} + rest / 1024.0 * last_place();
  }

  bool underflows() const { return nearest == 0 && rest != 0; }

  // In units in the last place; 0 for the same infinity, NaN or zero, infinite for another.
  double error(float result) const {
    if (canonical(result) == canonical(nearest)) return std::fabs(rest / 1024.0);
    if (!std::isfinite(result) || !std::isfinite(nearest)) return HUGE_VAL;
    return std::fabs((double{result} - double{nearest}) / last_place() - rest / 1024.0);
  }
};

struct Point {
  float x;
  True value, slope;
};

// The points of one set of parameters, by rising x.
struct Golden {
  std::vector<float> parameters;
  std::vector<Point> points;
};

// Lines of a file, below the repository unless its path is absolute; aborts without it, as nothing
// could be tested.
inline std::vector<std::string> lines_of(const std::string& path) {
  const std::string full = path.starts_with('/') ? path : SOFTBEND_SOURCE_DIR "/" + path;
  std::FILE* file = std::fopen(full.c_str(), "r");
  if (!file) {
    std::fprintf(stderr, "Cannot read %s. Run: npm run golden\n", full.c_str());
    std::abort();
  }
  std::vector<std::string> lines(1);
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back().push_back(static_cast<char>(c));
    }
  }
  std::fclose(file);
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

// Takes the next word of a line apart: bits in hexadecimal, or a decimal number.
class Words {
 public:
  explicit Words(const std::string& line) : at_(line.c_str()) {}
  bool more() const { return *at_ != '\0'; }
  float bits() { return from_bits(static_cast<std::uint32_t>(take(std::strtoul(at_, &end_, 16)))); }
  double number() { return take(std::strtod(at_, &end_)); }
  True result() {
    const float nearest = bits();
    return {nearest, static_cast<int>(number())};
  }

 private:
  template <class Value>
  Value take(Value value) {
    at_ = end_;
    return value;
  }
  const char* at_;
  char* end_ = nullptr;
};

// Where the points lie; another folder holds denser ones.
inline std::string golden_path(std::string_view name) {
  const char* folder = std::getenv("SOFTBEND_GOLDEN");
  return std::string(folder ? folder : "tests/golden") + "/" + std::string(name) + ".txt";
}

inline std::vector<Golden> read_golden(std::string_view name) {
  constexpr std::string_view kHead = "parameters";
  std::vector<Golden> sets;
  for (const std::string& line : lines_of(golden_path(name))) {
    if (line.starts_with(kHead)) {
      sets.emplace_back();
      const std::string rest = line.substr(kHead.size());
      for (Words words(rest); words.more();)
        sets.back().parameters.push_back(static_cast<float>(words.number()));
      continue;
    }
    Words words(line);
    Point point{words.bits(), words.result(), {}};
    if (words.more()) point.slope = words.result();
    sets.back().points.push_back(point);
  }
  return sets;
}

}  // namespace softbend::tests
