using System.Text;
using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Commands.Framework.Cards;

/// <summary>Texts of the language with arguments that are rich text.</summary>
public static class RichPhrases
{
    /// <summary>The text of a key; arguments that are <see cref="Inline"/> are inserted unchanged, others as text.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such text, or it names an argument that was not given.</exception>
    public static IReadOnlyList<Inline> Rich(this Phrases say, string key, params (string Name, object Value)[] arguments)
    {
        List<Inline> parts = [];
        var plain = new StringBuilder();
        foreach (var segment in say.Segments(key, arguments))
        {
            if (segment.Argument is not Inline inline)
            {
                plain.Append(segment.Text);
                continue;
            }

            if (plain.Length > 0)
                parts.Add(plain.ToString());
            plain.Clear();
            parts.Add(inline);
        }

        if (plain.Length > 0)
            parts.Add(plain.ToString());
        return parts;
    }
}
