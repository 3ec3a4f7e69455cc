using System.Globalization;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Ratings;

/// <summary>Members whose comment on the typed film everybody sees, by name or number: a member does not learn other names here.</summary>
internal sealed class CommentAuthors(IRatings ratings, KnownFilms films) : ISuggestions<MemberId>
{
    private const int MostSearched = 500;

    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        [.. (await Fitting(typed, context, cancellationToken)).Take(ISuggestions.Limit).Select(ChoiceOf)];

    public async Task<Resolution<MemberId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        // The command finds no comment by anybody else.
        if (text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new Resolution<MemberId>.Found(new(number));
        var fitting = await Fitting(text, context, cancellationToken);
        return Candidates.Resolve(
            fitting,
            member => string.Equals(member.Name, text, StringComparison.OrdinalIgnoreCase),
            member => member.Id,
            ChoiceOf,
            context.Caller.Say["suggestions.noauthor", ("text", HostileText.Shorten(text))],
            context.Caller.Say["suggestions.whichmember", ("text", HostileText.Shorten(text))]);
    }

    private async Task<IReadOnlyList<Member>> Fitting(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        await TypedFilm.Of(context, films, cancellationToken) is { } film
            ? [.. (await ratings.Comments(film, new PageRequest(1, MostSearched), cancellationToken)).Items.Select(rating => rating.By)
                .Where(member => member.Id != context.Caller.Member.Id && member.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))]
            : [];

    private static Choice ChoiceOf(Member member) => new(HostileText.Shorten(member.Name), $"#{member.Id}");
}
