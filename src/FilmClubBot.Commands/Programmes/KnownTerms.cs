using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Programmes;

/// <summary>The society's terms, by name; the latest first.</summary>
internal sealed class KnownTerms(ScreeningPolicy policy) : ISuggestions<Term>
{
    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult(TextMatcher.Best(policy.Terms.All.Reverse().Select(term => term.Name), typed, ISuggestions.Limit));

    public Task<Resolution<Term>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var say = context.Caller.Say;
        var wanted = FilmTitle.FoldWords(text);
        return Task.FromResult<Resolution<Term>>(policy.Terms.All.FirstOrDefault(term => FilmTitle.FoldWords(term.Name) == wanted) is { } term
            ? new Resolution<Term>.Found(term)
            : new Resolution<Term>.Unclear(
                say[policy.Terms.All.Count == 0 ? "suggestions.noterms" : "suggestions.noterm", ("text", text)],
                TextMatcher.Best(policy.Terms.All.Reverse().Select(known => known.Name), "", ISuggestions.Limit)));
    }
}
