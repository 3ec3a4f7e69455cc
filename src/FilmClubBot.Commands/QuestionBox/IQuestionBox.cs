using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.QuestionBox;

/// <summary>The questions that members asked without a name, until a moderator posted or discarded them.</summary>
public interface IQuestionBox
{
    /// <summary>Stores a question.</summary>
    /// <returns>Its key; null if the box has <see cref="BoxedQuestion.MaxInBox"/> questions, or there is no such screening.</returns>
    Task<BoxedQuestionId?> Add(ScreeningId screening, string question, CancellationToken cancellationToken);

    /// <summary>All questions in the box, the oldest first.</summary>
    Task<IReadOnlyList<BoxedQuestion>> List(CancellationToken cancellationToken);

    /// <summary>Takes a question out of the box.</summary>
    /// <returns>The question; null when it is not in the box any more.</returns>
    Task<BoxedQuestion?> Remove(BoxedQuestionId question, CancellationToken cancellationToken);
}
