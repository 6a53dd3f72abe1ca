-- Quarto: {{< softbend softmax-temperature words="Scores become shares." temperature="0.5" >}}
local tags = { ["activation-picker"] = true, ["softmax-temperature"] = true, ["traps-quiz"] = true }

-- What softbend.js fetches when a reader needs it lies beside it.
local resources = {}
for _, name in ipairs({ "activation-picker-closer.js", "traps-quiz-further.js", "softbend-fallback.js" }) do
  table.insert(resources, { name = name, path = name })
end

local function text(value)
  return pandoc.utils.stringify(value):gsub("&", "&amp;"):gsub("<", "&lt;"):gsub('"', "&quot;")
end

function softbend(args, kwargs)
  local tag = pandoc.utils.stringify(args[1] or "")
  if not tags[tag] then error("softbend: no widget '" .. tag .. "'") end
  if not quarto.doc.is_format("html:js") then
    return pandoc.Para({ pandoc.Str(pandoc.utils.stringify(kwargs["words"] or "")) })
  end
  quarto.doc.add_html_dependency({ name = "softbend", version = "0.1.0", scripts = { "softbend.js" }, resources = resources })
  local names = {}
  for name, _ in pairs(kwargs) do
    if name ~= "words" then table.insert(names, name) end
  end
  table.sort(names)
  local attributes = ""
  for i = 2, #args do
    attributes = attributes .. " " .. pandoc.utils.stringify(args[i]):gsub("[^%w-]", "")
  end
  for _, name in ipairs(names) do
    attributes = attributes .. " " .. name .. '="' .. text(kwargs[name]) .. '"'
  end
  local words = text(kwargs["words"] or "")
  return pandoc.RawBlock("html", "<figure><" .. tag .. attributes .. "><p>" .. words .. "</p></" .. tag .. "></figure>")
end

return { ["softbend"] = softbend }
