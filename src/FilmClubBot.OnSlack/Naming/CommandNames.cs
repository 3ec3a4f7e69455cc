using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.OnSlack.Limits;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnSlack.Naming;

/// <summary>
/// The names of the commands in this workspace: with <c>Slack:CommandPrefix</c> "film-", <c>/rate</c> is <c>/film-rate</c>, in what people
/// type and in what they read. Quotations keep their words.
/// </summary>
internal sealed class CommandNames(IOptions<SlackOptions> options, CommandCatalog catalog)
{
    private readonly Regex _named = new(
        $@"(?<![\w/.:<-])/(?<group>{string.Join('|', catalog.Commands.Select(command => Regex.Escape(command.Group)).Distinct(StringComparer.Ordinal))})(?![\w/-])",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private readonly HashSet<string> _groups = new(catalog.Commands.Select(command => command.Group), StringComparer.OrdinalIgnoreCase);

    private string Prefix => options.Value.CommandPrefix ?? "";

    /// <summary>A typed command under its own name: <c>/film-rate her 4</c> becomes <c>/rate her 4</c>.</summary>
    // A manifest of before the prefix may still be in use, so that a name may have none.
    public string Typed(string text) =>
        Prefix.Length > 0 && text.StartsWith("/" + Prefix, StringComparison.OrdinalIgnoreCase) && text[(1 + Prefix.Length)..] is var rest && _groups.Contains(rest.Split(' ')[0])
            ? "/" + rest
            : text.StartsWith('/') && text[1..].Split(' ', 2) is [var first, ..] && RegisteredNames.OwnOf(first) is { } own ? $"/{own}{text[(1 + first.Length)..]}" : text;

    /// <summary>A text with the commands as the workspace names them.</summary>
    public string In(string text) => text.Contains('/', StringComparison.Ordinal) ? _named.Replace(text, name => "/" + RegisteredNames.Of(name.Groups["group"].Value, Prefix)) : text;

    /// <summary>A card with the commands as the workspace names them.</summary>
    public Card In(Card card) => card with
    {
        Title = In(card.Title),
        Body = [.. card.Body.Select(In)],
        Fields = [.. card.Fields.Select(field => new Field(In(field.Name), In(field.Value)))],
        Actions = [.. card.Actions.Select(action => action with { Label = In(action.Label) })],
        Form = card.Form is { } form ? In(form) : null,
    };

    /// <summary>A form with the commands as the workspace names them.</summary>
    public CardForm In(CardForm form) => form with
    {
        Title = In(form.Title),
        Fields = [.. form.Fields.Select(field => field with { Label = In(field.Label), Hint = In(field.Hint) })],
    };

    private Block In(Block block) => block switch
    {
        Paragraph paragraph => new Paragraph(In(paragraph.Content)),
        Heading heading => new Heading(In(heading.Content)),
        BulletList list => new BulletList([.. list.Items.Select(In)]),
        _ => block,
    };

    private IReadOnlyList<Inline> In(IReadOnlyList<Inline> content) => [.. content.Select(part => part switch
    {
        Words words => new Words(In(words.Text)),
        Strong strong => new Strong(In(strong.Text)),
        Code code => new Code(In(code.Text)),
        _ => part,
    })];
}
