using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilmClubBot.Storage.Postgres;

/// <summary>
/// Replaces what PostgreSQL cannot store in a text, the character NUL and halves of surrogate pairs, by U+FFFD. The length remains,
/// so that spans still refer to the same words.
/// </summary>
internal sealed class StorableText : DbCommandInterceptor
{
    private const char Replacement = '\uFFFD';

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
        {
            parameter.Value = parameter.Value switch
            {
                string text => Of(text),
                IEnumerable<string> texts => texts.Select(Of).ToArray(),
                var other => other,
            };
        }

        return result;
    }

    /// <summary>The text as it can be stored.</summary>
    public static string Of(string text)
    {
        if (IsStorable(text))
            return text;
        var storable = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                storable.Append(text[i]).Append(text[++i]);
            else
                storable.Append(text[i] == '\0' || char.IsSurrogate(text[i]) ? Replacement : text[i]);
        }

        return storable.ToString();
    }

    private static bool IsStorable(string text) => !text.Contains('\0', StringComparison.Ordinal) && !text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);
}
