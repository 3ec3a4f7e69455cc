using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Reviews;

/// <summary>Reviews by headline, critic or film, hidden ones included: for moderators.</summary>
internal sealed class KnownReviews(IReviews reviews) : ISuggestions<ReviewId>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        [.. (await reviews.Choose(typed, ISuggestions.Limit, cancellationToken)).Select(ChoiceOf)];

    public async Task<Resolution<ReviewId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReviewSummary> candidates;
        if (text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            if (await reviews.Find(new ReviewId(number), cancellationToken) is { } found)
                return new Resolution<ReviewId>.Found(found.Id);
            // A suggestion's value: if that review was deleted, another with the number in its headline must not match.
            candidates = [];
        }
        else
        {
            candidates = await reviews.Choose(text, ISuggestions.Limit, cancellationToken);
        }

        var say = context.Caller.Say;
        return candidates switch
        {
            [var only] => new Resolution<ReviewId>.Found(only.Reference.Id),
            [] => new Resolution<ReviewId>.Unclear(say["suggestions.noreview", ("text", HostileText.Shorten(text))], []),
            _ => new Resolution<ReviewId>.Unclear(say["suggestions.whichreview", ("text", HostileText.Shorten(text))], [.. candidates.Select(ChoiceOf)]),
        };
    }

    private static Choice ChoiceOf(ReviewSummary review) =>
        new(HostileText.Shorten(review.Reference.Author is { } author ? $"{review.Reference.Title} – {author}" : review.Reference.Title), $"#{review.Reference.Id}");
}
