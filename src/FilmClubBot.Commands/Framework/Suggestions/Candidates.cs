using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.Commands.Framework.Suggestions;

/// <summary>Chooses among what a typed text may mean.</summary>
internal static class Candidates
{
    /// <summary>The only one that fits, or the only one that takes precedence over the others.</summary>
    /// <param name="fitting">What the text may mean, the likeliest first.</param>
    /// <param name="isPreferred">Whether one takes precedence: it is open, or the text is its whole name.</param>
    /// <param name="idOf">Its key.</param>
    /// <param name="choiceOf">How it is offered.</param>
    /// <param name="none">The reason if none fits.</param>
    /// <param name="which">The reason if several may be meant.</param>
    public static Resolution<TId> Resolve<TItem, TId>(
        IReadOnlyList<TItem> fitting, Func<TItem, bool> isPreferred, Func<TItem, TId> idOf, Func<TItem, Choice> choiceOf, string none, string which) => (fitting, fitting.Where(isPreferred).ToList()) switch
        {
            ([var only], _) => new Resolution<TId>.Found(idOf(only)),
            (_, [var preferred]) => new Resolution<TId>.Found(idOf(preferred)),
            ([], _) => new Resolution<TId>.Unclear(none, []),
            _ => new Resolution<TId>.Unclear(which, [.. fitting.Take(ISuggestions.Limit).Select(choiceOf)]),
        };
}
