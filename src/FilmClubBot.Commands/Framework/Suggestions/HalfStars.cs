using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Framework.Suggestions;

/// <summary>The ten ratings that can be given, the best first.</summary>
internal sealed class HalfStars : ISuggestions<Stars>
{
    /// <summary>All ten as choices.</summary>
    public static IReadOnlyList<Choice> Choices(Phrases say) => [.. Stars.All.Reverse().Select(stars => new Choice($"{stars.Glyphs} ({stars.In(say.Culture)})", stars.ToString()))];

    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Choice>>(
            [.. Choices(context.Caller.Say).Where(choice => choice.Value.StartsWith(typed.Replace(',', '.'), StringComparison.Ordinal) || Stars.TryParse(typed, null, out var stars) && stars.ToString() == choice.Value)]);

    public Task<Resolution<Stars>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult<Resolution<Stars>>(Stars.TryParse(text, null, out var stars)
            ? new Resolution<Stars>.Found(stars)
            : new Resolution<Stars>.Unclear(context.Caller.Say["suggestions.nostars", ("text", HostileText.Shorten(text))], []));
}
