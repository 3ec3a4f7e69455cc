using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.ModelReading.Asking;
using FilmClubBot.ModelReading.Merging;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.ModelReading;

/// <summary>
/// Reads a review by rules, has a language model read it too, and keeps of the model's reading what the review bears out. Without an answer
/// the rules' reading stands, and one line of the log says why.
/// </summary>
internal sealed class ModelReader(IReviewReader rules, ReviewModel model, ThemeNames names, Circuit circuit, ModelPause pause, ILogger<ModelReader> log) : IReviewReader
{
    private const int LongestTitle = 100, LongestFailure = 600;

    /// <summary>The rules' edition, this build and the model: a review that the model could not read has the rules' alone, and is read again later.</summary>
    public string Edition { get; } = $"{rules.Edition}+{typeof(ModelReader).Module.ModuleVersionId:N}-{model.Edition}";

    /// <inheritdoc/>
    public async ValueTask<Reading> Read(ReviewText text, CancellationToken cancellationToken)
    {
        var reading = await rules.Read(text, cancellationToken);
        if (!text.Body.Any(char.IsLetter))
            return reading with { Edition = Edition };
        if (pause.IsOn || !circuit.IsClosed)
            return reading;
        try
        {
            var answer = await model.Read(text, cancellationToken);
            circuit.Succeed();
            return MergedReading.Of(text, reading, answer, names) with { Edition = Edition };
        }
        catch (ModelFailure failure)
        {
            log.LogWarning(
                "\"{Review}\" was read by rules alone: the language model {Failure}.{Rest}",
                LogWords.Of(text.Title, LongestTitle), LogWords.Of(failure.Message, LongestFailure), Rest(circuit.Fail()));
            // It has said what it has to say; asked again every hour it would say the same.
            return failure.IsAnswer ? reading with { Edition = Edition } : reading;
        }
    }

    private static string Rest(Instant? until) => until is { } instant
        ? $" It has failed {Circuit.Most} times in a row and is left alone until {InstantPattern.General.Format(instant)}."
        : "";
}
