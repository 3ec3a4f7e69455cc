using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;

namespace FilmClubBot.Commands.Framework.Suggestions;

/// <summary>Suggests values while an option is typed, and resolves a text to a value.</summary>
/// <typeparam name="T">The option's type.</typeparam>
public interface ISuggestions<T> : ISuggestions
{
    /// <summary>Resolves a text: a suggestion's own value, or what a member typed instead.</summary>
    Task<Resolution<T>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken);
}

/// <summary>The members of <see cref="ISuggestions{T}"/> that do not depend on its type.</summary>
public interface ISuggestions
{
    /// <summary>The most suggestions that are shown: Discord's limit.</summary>
    const int Limit = 25;

    /// <summary>The longest value and label of a suggestion, in UTF-16 units: Discord's limit. A longer value needs a short form.</summary>
    const int MaxValue = 100;

    /// <summary>Values that fit what is typed so far, the best first, at most <see cref="Limit"/>; the likeliest when nothing is typed.</summary>
    Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken);
}

/// <summary>The context in which a value is suggested.</summary>
/// <param name="Options">The other options as typed so far.</param>
/// <param name="Caller">The member who types.</param>
public sealed record SuggestionContext(IReadOnlyDictionary<string, string> Options, Caller Caller);

/// <summary>The result of resolving a text.</summary>
public abstract record Resolution<T>
{
    private Resolution()
    {
    }

    /// <summary>One value.</summary>
    public sealed record Found(T Value) : Resolution<T>;

    /// <summary>No value, or more than one.</summary>
    /// <param name="Reason">What is wrong, in the caller's language.</param>
    /// <param name="Candidates">The values that may have been meant.</param>
    public sealed record Unclear(string Reason, IReadOnlyList<Choice> Candidates) : Resolution<T>;
}
