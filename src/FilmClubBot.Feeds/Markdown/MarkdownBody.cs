using System.Text;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FilmClubBot.Feeds.Markdown;

/// <summary>A Markdown text as HTML, and the headline that was removed from it.</summary>
internal sealed partial record MarkdownBody(string Html, string? Headline)
{
    // A first line longer than this is prose, not a headline.
    private const int MaxHeadlineLength = 120;

    // No "smart" typography: quotes are verbatim, with the critic's quotation marks and dashes.
    private static readonly MarkdownPipeline _pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    /// <summary>Whether it is a note of a vault, with links between double brackets: its headline is the name of its file.</summary>
    public bool IsNote { get; private init; }

    /// <summary>Parses a body. The headline is the first top-level heading, or a first line that is a separate paragraph.</summary>
    /// <param name="text">The Markdown without front matter.</param>
    /// <param name="title">The title from the front matter; a heading that repeats it is removed as well.</param>
    /// <returns>Null when the text is nested deeper than Markdig reads.</returns>
    public static MarkdownBody? Read(string text, string? title)
    {
        try
        {
            var document = Markdig.Markdown.Parse(WithoutDoubleBrackets(text), _pipeline);
            RemoveFootnotes(document);
            var block = HeadlineOf(document);
            var headline = block is null ? null : TextOf(block.Inline);
            if (block is not null && (title is null || FilmTitle.FoldWords(title) == FilmTitle.FoldWords(headline!)))
                document.Remove(block);
            return new(UndefinedFootnote.Replace(Markdig.Markdown.ToHtml(document, _pipeline), ""), headline) { IsNote = DoubleBrackets.IsMatch(text) };
        }
        catch (ArgumentException)
        {
            // Markdig's guard against nesting that would overflow the stack.
            return null;
        }
    }

    // The links between the notes of a vault: "[[Amber Line|the film]]" is printed as "the film", and "![[poster.jpg]]" is a picture.
    private static string WithoutDoubleBrackets(string text) =>
        text.Contains("[[", StringComparison.Ordinal) ? DoubleBrackets.Replace(text, link => link.Groups["picture"].Success ? "" : link.Groups["words"].Value) : text;

    [GeneratedRegex(@"(?<picture>!)?\[\[(?:[^\[\]|\n]{1,200}\|)?(?<words>[^\[\]|\n]{1,200})\]\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DoubleBrackets { get; }

    // The notes are an aside, and their marks are no words of the critic's: in a quote they would be printed with it.
    private static void RemoveFootnotes(MarkdownDocument document)
    {
        foreach (var notes in document.OfType<FootnoteGroup>().ToList())
            document.Remove(notes);
        foreach (var mark in document.Descendants<FootnoteLink>().ToList())
            mark.Remove();
    }

    // The mark of a note that the text does not have.
    [GeneratedRegex(@"\[\^[^\]\s<>]{1,60}\]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex UndefinedFootnote { get; }

    private static LeafBlock? HeadlineOf(MarkdownDocument document)
    {
        var headings = document.OfType<HeadingBlock>().Where(heading => heading.Level == 1 && HasText(heading)).Take(2).ToList();
        if (headings.Count > 0)
            return headings.Count == 1 || IsFollowedByHeading(document, headings[0]) ? headings[0] : null;
        return document.FirstOrDefault() switch
        {
            HeadingBlock first when HasText(first) => first,
            ParagraphBlock line when document.Count > 1 && IsHeadline(TextOf(line.Inline)) && !HasBreak(line) => line,
            _ => null,
        };
    }

    // Of several top-level headings the first is the headline only if it has no text of its own: otherwise each heads a film.
    private static bool IsFollowedByHeading(MarkdownDocument document, HeadingBlock heading) =>
        document.IndexOf(heading) is var at && at + 1 < document.Count && document[at + 1] is HeadingBlock;

    private static bool HasText(LeafBlock block) => TextOf(block.Inline).Length > 0;

    private static bool HasBreak(LeafBlock block) => block.Inline?.Any(inline => inline is LineBreakInline) == true;

    // A sentence ends in a full stop; a headline does not.
    private static bool IsHeadline(string line) => line.Length is > 0 and <= MaxHeadlineLength && line[^1] is not ('.' or ',' or ';' or ':' or '…');

    private static string TextOf(ContainerInline? container)
    {
        var text = new StringBuilder();
        foreach (var inline in container?.Descendants() ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
            }
        }

        return text.ToString().Trim();
    }
}
