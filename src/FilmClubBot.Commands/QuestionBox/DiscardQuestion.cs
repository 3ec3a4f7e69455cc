using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.QuestionBox;

/// <summary>Takes a question out of the box without posting it: <c>/question discard 3</c>.</summary>
[Command("question discard", Permission.Moderator, CommandTopic.Screenings, Confirmation = Confirmation.WithReply)]
internal sealed class DiscardQuestion(IQuestionBox box, IAuditLog audit) : ICommand<DiscardQuestion.Options>
{
    /// <param name="Question">The question's number.</param>
    internal sealed record Options(int Question);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await box.Remove(new(options.Question), cancellationToken) is not { } question)
            return Card.Refusal(say["question.gone"]);
        audit.Record(caller.Member.Id, "question discard", $"#{question.Id}, {ScreeningWords.Subject(question.Screening, caller)}");
        return new Card { Title = say["question.discard.done"], Body = [new Quotation(question.Text, [])], Audience = Audience.Caller, Confirms = new("question", question.Id.ToString()) };
    }
}
