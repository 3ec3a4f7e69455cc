using NodaTime;

namespace FilmClubBot.Domain.Polls;

/// <summary>What can be chosen in a <see cref="Poll"/>.</summary>
public abstract record PollChoice
{
    private PollChoice()
    {
    }

    /// <summary>A time.</summary>
    public sealed record Time(Instant At) : PollChoice;

    /// <summary>An answer in words.</summary>
    /// <param name="Words">One line of at most <see cref="MaxLength"/> UTF-16 units.</param>
    public sealed record Answer(string Words) : PollChoice
    {
        /// <summary>The longest answer, in UTF-16 units: a button shows all of it, or nearly.</summary>
        public const int MaxLength = 80;
    }

    /// <summary>A sentence of a review, to agree with.</summary>
    /// <param name="Words">The words of the review.</param>
    /// <param name="By">The critic, or else the review's headline.</param>
    /// <param name="Source">The review's address; null where it has none.</param>
    public sealed record Sentence(string Words, string By, Uri? Source) : PollChoice
    {
        /// <summary>The longest sentence, in UTF-16 units; longer ones are not quoted, as they would have to be cut.</summary>
        public const int MaxLength = 400;
    }
}
