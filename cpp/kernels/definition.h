// The metadata of an activation: constants that only tests and the table printer read.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <string_view>

namespace softbend::kernels {

inline constexpr double kInf = std::numeric_limits<double>::infinity();

// A list short enough to live inside a constant.
template <class Item, std::size_t kCapacity = 2>
struct List {
  Item items[kCapacity] = {};
  std::size_t count = 0;

  constexpr List() = default;
  constexpr List(std::initializer_list<Item> values) {
    for (const Item& value : values) items[count++] = value;
  }
  constexpr const Item* begin() const { return items; }
  constexpr const Item* end() const { return items + count; }
};

struct Range {
  double low, high;
  bool low_attained, high_attained;
};

struct Parameter {
  std::string_view name, label, symbol;  // symbol in TeX
  double initial, minimum, maximum;
};

enum class Extreme { kMinimum, kMaximum };

struct Extremum {
  double x, y;
  Extreme kind;
};

struct Saturates {
  bool left, right;
};

// The same call elsewhere, one line over `x`; {name} stands for a parameter's number.
struct Calls {
  std::string_view pytorch, jax, numpy;
};

// Numbers hold at the default parameters. In TeX, \x is the variable.
struct Definition {
  std::string_view id, label, group;
  std::string_view words;    // the formula in one plain sentence
  std::string_view formula;  // TeX
  std::string_view derivative;
  Range range, slope_range;
  List<Parameter> parameters;
  List<Extremum> extrema;    // attained, of the value
  List<double> roots;        // of the value
  List<double> slope_roots;  // isolated; of the slope
  List<double> kinks;        // where the slope jumps
  bool monotone, smooth;
  Saturates saturates;  // flattens out on that side
  Calls calls;
};

}  // namespace softbend::kernels
