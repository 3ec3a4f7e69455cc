using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.QuestionBox;

/// <summary>Posts a question of the box, without a name, where the command is typed: <c>/question post 3</c>.</summary>
[Command("question post", Permission.Moderator, CommandTopic.Screenings, IsPosting = true)]
internal sealed class PostQuestion(IQuestionBox box, IAuditLog audit) : ICommand<PostQuestion.Options>
{
    /// <param name="Question">The question's number.</param>
    internal sealed record Options(int Question);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await box.Remove(new(options.Question), cancellationToken) is not { } question)
            return Card.Refusal(say["question.gone"]);
        audit.Record(caller.Member.Id, "question post", $"#{question.Id}, {ScreeningWords.Subject(question.Screening, caller)}");
        return new Card { Title = say["question.post.title", ("film", ScreeningWords.Film(question.Screening, say))], Body = [new Quotation(question.Text, [])] };
    }
}
