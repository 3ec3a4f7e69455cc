using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;

namespace FilmClubBot.Commands.Framework.Typing;

/// <summary>The part of a chat message that fills an option marked with <see cref="FromMessageAttribute"/>.</summary>
public static partial class MessageExcerpt
{
    /// <summary>
    /// The whole text for an option of several lines. For one of a single line, such as a film's title, what the message marks: its first
    /// words in quotation marks, in italics or in bold; otherwise its first line.
    /// </summary>
    /// <param name="option">The option.</param>
    /// <param name="message">The message, without the platform's links and mentions.</param>
    /// <returns>At most as long as the option permits; empty for a message without words.</returns>
    public static string For(OptionDescriptor option, string message)
    {
        var text = HostileText.Clean(message);
        if (!option.IsParagraph)
            text = Marked.Match(text) is { Success: true } marked ? marked.Groups["words"].Value.Trim() : text.Split('\n')[0].Trim();
        return Cut.AtWord(text, option.MaxLength);
    }

    /// <summary>A command's form with an excerpt filled in.</summary>
    public static CardForm FillIn(CardForm form, CommandDescriptor command, string excerpt) =>
        form with { Fields = [.. form.Fields.Select(field => field.Option == command.MessageOption!.Name ? field with { Value = excerpt } : field)] };

    // “…”, „…“, «…», "…", and the marks of chats: *…*, **…**, _…_. An underscore or an asterisk inside a word marks nothing.
    [GeneratedRegex(@"[“„«""](?<words>[^“”„«»""\n]{1,200})[”“»""]|(?<![\w*_])(?:\*\*|\*|_)(?<words>[^\s*_][^*_\n]{0,198})(?:\*\*|\*|_)(?![\w*_])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marked { get; }
}
