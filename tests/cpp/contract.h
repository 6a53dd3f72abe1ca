// The bounds that the kernels' comments promise, read from those comments.
#pragma once

#include <string>
#include <string_view>

#include "golden.h"

namespace softbend::tests {

// The number of ulp that a comment's "Max error: …" gives for `name`, or for everything; "exact" is
// 0. -1 where it says nothing.
inline double stated_bound(const std::string& comment, const std::string& name) {
  const std::size_t start = comment.find("Max error:");
  if (start == std::string::npos) return -1;
  std::string sentence = comment.substr(start + 10, comment.find('.', start) - start - 10);
  if (sentence == " exact") return 0;
  const std::size_t own = sentence.find(" " + name + " ");
  if (own != std::string::npos) sentence = sentence.substr(own + name.size() + 1);
  char* end = nullptr;
  const double number = std::strtod(sentence.c_str(), &end);
  return std::string_view(end).starts_with(" ulp") ? number : -1;
}

// The comment above the first line of a header that starts with `declaration`.
inline std::string comment_above(const std::string& header, std::string_view declaration) {
  std::string comment;
  for (const std::string& line : lines_of(header)) {
    if (line.starts_with(declaration)) return comment;
    comment = line.starts_with("// ") ? comment + line.substr(2) : "";
  }
  return "";
}

// The comment above the struct that defines the activation `id`, in one of the table's headers.
inline std::string contract_of(std::string_view id) {
  const std::string definition = ".id = \"" + std::string(id) + "\"";
  for (const std::string& line : lines_of("cpp/kernels/activations.h")) {
    constexpr std::string_view kInclude = "#include \"kernels/activations/";
    if (!line.starts_with(kInclude)) continue;
    std::string comment, contract;
    for (const std::string& text : lines_of("cpp/" + line.substr(10, line.size() - 11))) {
      if (text.starts_with("struct ")) contract = comment;
      if (text.find(definition) != std::string::npos) return contract;
      comment = text.starts_with("// ") ? comment + text.substr(2) : "";
    }
  }
  return "";
}

}  // namespace softbend::tests
