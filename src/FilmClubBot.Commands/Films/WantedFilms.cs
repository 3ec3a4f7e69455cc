using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Readings;

namespace FilmClubBot.Commands.Films;

/// <summary>
/// The society's films, and any other by its title: <c>The Third Man (1949)</c>; by its number also one that nothing refers to any more. A question mark
/// is a film to be chosen.
/// </summary>
internal sealed partial class WantedFilms(KnownFilms known, IFilms films) : ISuggestions<WantedFilm>
{
    /// <summary>Marks a title that is to be used literally, although it resembles a known one.</summary>
    internal const char AsItStands = '+';

    private const string ToBeChosen = "?";

    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) => known.Suggest(typed, context, cancellationToken);

    public async Task<Resolution<WantedFilm>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        if (text == ToBeChosen)
            return new Resolution<WantedFilm>.Found(WantedFilm.Undecided);
        if (text.StartsWith(AsItStands))
            return FilmLink.ReadAfterTitle(text[1..]) is { } linked ? New(linked.Title, linked.Link.Id, context) : New(text[1..], null, context);
        var search = await known.Search(text, cancellationToken);
        var film = (search.Titled is [var only] ? only.Id : KnownFilms.Number(text)) is { } id ? await films.Find(id, cancellationToken) : null;
        return (film, search) switch
        {
            ({ } found, _) => new Resolution<WantedFilm>.Found(new(Mention(found, search, context.Caller), found.Id)),
            (_, { IsLink: false, Near.Count: 0, Title: { } title }) => New(title, search.Id, context),
            (_, { IsLink: true, Link.MayBeNewTitle: true }) => new Resolution<WantedFilm>.Unclear(search.Reason(context.Caller.Say), [Other(text, null, context)]),
            // Another year, numeral or part of a known film is a new one.
            _ => new Resolution<WantedFilm>.Unclear(search.Reason(context.Caller.Say, mayBeNew: true), Candidates(search, context)),
        };
    }

    // The words of a link are only proposed as a title. A film that is chosen keeps the link, so that it is found by it the next time.
    private static List<Choice> Candidates(FilmSearch search, SuggestionContext context) =>
    [
        .. (search.Near.Count > 0 ? search.Choices.Take(ISuggestions.Limit - 1) : []).Select(choice => choice with { Value = Linked(choice.Value, search.Id) }),
        .. search.Title is { } title ? [search.IsLink ? new(HostileText.Shorten(title), Linked(AsItStands + title, search.Id)) : Other(title, search.Id, context)] : Array.Empty<Choice>(),
    ];

    private static Choice Other(string title, ExternalFilmId? id, SuggestionContext context) =>
        new(context.Caller.Say["suggestions.otherfilm", ("film", HostileText.Shorten(title))], Linked(AsItStands + title, id));

    // A number is resolved as it is, and a platform accepts no value that is very long.
    private static string Linked(string value, ExternalFilmId? id) =>
        id is { } given && !value.StartsWith('#') && $"{value} {given.Address.AbsoluteUri}" is { Length: <= ISuggestions.MaxValue } linked ? linked : value;

    // A moderator states the year of a film by typing it; a member's year may be that of another film.
    private static FilmMention Mention(Film film, FilmSearch search, Caller caller) =>
        new(film.Title, film.Year ?? (caller.Permission >= Permission.Moderator ? search.Year : null), film.Directors) { Ids = search.Id is { } given ? film.Ids.Completed([given]) : film.Ids };

    private static Resolution<WantedFilm> New(string text, ExternalFilmId? id, SuggestionContext context)
    {
        var (title, year) = DatedTitle.Read(text);
        // A host's name is taken for a title only with a year: "Startup.com (2001)".
        if (FilmLink.Read(title) is { MayBeNewTitle: false } link && !(link.IsHostAlone && year is not null))
            return new Resolution<WantedFilm>.Unclear(context.Caller.Say[link.IsMention ? "suggestions.mention" : "suggestions.link", ("text", HostileText.Shorten(text))], []);
        // A title without a letter or digit, or the number of a film that was deleted.
        return FilmTitle.Fold(title).Length == 0 || title.Length > FilmTitle.MaxLength || DeletedFilm().IsMatch(title)
            ? new Resolution<WantedFilm>.Unclear(context.Caller.Say["films.set.notitle", ("text", HostileText.Shorten(text))], [])
            : new Resolution<WantedFilm>.Found(new(new(title, year, []) { Ids = ExternalFilmIds.Of(id is { } given ? [given] : []) }));
    }

    [GeneratedRegex("^#[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DeletedFilm();
}
