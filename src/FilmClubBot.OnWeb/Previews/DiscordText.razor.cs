using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Previews;

/// <summary>Shows Discord's markup, line by line.</summary>
public sealed partial class DiscordText
{
    /// <summary>The text as it is sent.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    private IEnumerable<DiscordLine> Lines() => DiscordLine.Of(Text);
}

/// <summary>A line of a Discord text, or a block of fixed width.</summary>
/// <param name="Kind">The layout of the line.</param>
/// <param name="Text">The text without the prefix.</param>
internal sealed record DiscordLine(DiscordLine.Shape Kind, string Text)
{
    private const string Fence = "```";

    /// <summary>How a line is laid out.</summary>
    internal enum Shape
    {
        /// <summary>Running text.</summary>
        Plain,

        /// <summary>"# " to "### ".</summary>
        Heading,

        /// <summary>"-# ".</summary>
        Small,

        /// <summary>"> ".</summary>
        Quote,

        /// <summary>"- " or "* ".</summary>
        Item,

        /// <summary>Between three backticks.</summary>
        Fixed,
    }

    /// <summary>The lines of a text.</summary>
    public static IEnumerable<DiscordLine> Of(string text)
    {
        var parts = text.Split(Fence);
        for (var part = 0; part < parts.Length; part++)
        {
            // Only a block that is closed counts.
            if (part % 2 == 1 && part + 1 < parts.Length)
            {
                yield return new(Shape.Fixed, parts[part].Trim('\n'));
                continue;
            }

            foreach (var line in parts[part].Split('\n').Where(line => line.Length > 0))
                yield return OfLine(line);
        }
    }

    private static DiscordLine OfLine(string line) => line switch
    {
        ['#', ' ', .. var rest] => new(Shape.Heading, rest),
        ['#', '#', ' ', .. var rest] => new(Shape.Heading, rest),
        ['#', '#', '#', ' ', .. var rest] => new(Shape.Heading, rest),
        ['-', '#', ' ', .. var rest] => new(Shape.Small, rest),
        ['>', ' ', .. var rest] => new(Shape.Quote, rest),
        ['-' or '*', ' ', .. var rest] => new(Shape.Item, rest),
        _ => new(Shape.Plain, line),
    };
}
