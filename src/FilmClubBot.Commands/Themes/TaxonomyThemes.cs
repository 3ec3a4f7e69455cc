using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Themes;

namespace FilmClubBot.Commands.Themes;

/// <summary>The themes of the society's taxonomy, for a moderator who adds one, by their names in any language; other words are accepted unchanged.</summary>
internal sealed class TaxonomyThemes(ThemeTaxonomy taxonomy) : ISuggestions<string>
{
    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult(TextMatcher.Best(taxonomy.Terms.Select(term => term.Label), name => taxonomy.AllNames(name, context.Caller.Say), typed, ISuggestions.Limit));

    public Task<Resolution<string>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult<Resolution<string>>(new Resolution<string>.Found(taxonomy.NameOf(text, context.Caller.Say)));
}
