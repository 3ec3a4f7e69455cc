using System.Text;
using System.Text.Json;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Themes;
using FilmClubBot.ModelReading.Answers;
using FilmClubBot.ModelReading.Settings;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OllamaSharp.Models;

namespace FilmClubBot.ModelReading.Asking;

/// <summary>Has one review read by a language model. The result is not verified.</summary>
internal sealed class ReviewModel(IChatClient client, AiOptions options, ThemeTaxonomy taxonomy)
{
    private const int MostAnswerTokens = 2048, LongestTitle = 300, BytesOfToken = 3, Seed = 1;

    private readonly string _instructions = Instructions.Of(taxonomy);
    private readonly int _answerTokens = Math.Min(MostAnswerTokens, options.ContextTokens / 4);

    /// <summary>An id that changes whenever the model's answers may change.</summary>
    public string Edition => options.Edition;

    /// <summary>Calls the model once.</summary>
    /// <exception cref="ModelFailure">Any failure, of the client or the server.</exception>
    /// <exception cref="OperationCanceledException">Only if <paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<ModelAnswer> Read(ReviewText text, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Timeout);
        try
        {
            var answer = await client.GetResponseAsync(Messages(text), Choices(), patience.Token);
            return ModelAnswer.Parse(answer.Text) ?? throw NoAnswer(answer);
        }
        // Two libraries and an unknown server cause arbitrary exceptions; all are logged, and none ends an import.
        catch (Exception failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Explain(failure);
        }
    }

    private List<ChatMessage> Messages(ReviewText text)
    {
        var title = text.Title.Length > LongestTitle ? text.Title[..LongestTitle] : text.Title;
        var room = (options.ContextTokens - _answerTokens) * BytesOfToken - Encoding.UTF8.GetByteCount(_instructions) - Encoding.UTF8.GetByteCount(title);
        return
        [
            new(ChatRole.System, _instructions),
            new(ChatRole.User, Instructions.Message(title, SentPart.Of(text.Body, room))),
        ];
    }

    private ChatOptions Choices()
    {
        var choices = new ChatOptions
        {
            Temperature = options.Temperature,
            Seed = Seed,
            MaxOutputTokens = _answerTokens,
            ResponseFormat = options.AnswersIn switch
            {
                AnswerFormat.Schema => ChatResponseFormat.ForJsonSchema(Instructions.Schema, Instructions.SchemaName),
                AnswerFormat.Json => ChatResponseFormat.Json,
                _ => null,
            },
        };
        if (options.Provider != AiProvider.Ollama)
            return choices;
        // Ollama's default context is small, and it silently drops what does not fit. Reasoning would use up the tokens of the answer.
        choices.Reasoning = new() { Effort = ReasoningEffort.None };
        return choices.AddOllamaOption(OllamaOption.NumCtx, options.ContextTokens);
    }

    private static ModelFailure NoAnswer(ChatResponse answer)
    {
        var (what, mend) = answer.FinishReason switch
        {
            { } reason when reason == ChatFinishReason.Length => ("stopped in the middle of its answer", "raise Ai:ContextTokens, or use a model with shorter reasoning"),
            { } reason when reason == ChatFinishReason.ContentFilter => ("refused to answer", "its provider's content filter is active; no setting needs correction"),
            _ => ("answered with something else than the JSON requested", "use a larger model, or one that supports Ai:Format"),
        };
        return new(what, mend) { IsAnswer = true };
    }

    private ModelFailure Explain(Exception failure) => failure switch
    {
        ModelFailure known => known,
        OperationCanceledException => new($"did not answer within {options.Timeout:c}", "raise Ai:Timeout, or use a smaller model", failure),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } =>
            new($"was not reached ({failure.Message.TrimEnd('.')})", "start that server, or correct Ai:Url", failure),
        HttpRequestException or IOException => new($"broke off its answer ({failure.Message.TrimEnd('.')})", "check that server's log", failure),
        JsonException => new("answered in a form that is not its provider's", "correct Ai:Provider or Ai:Url", failure),
        { InnerException: { } inner } when inner is ModelFailure or HttpRequestException or IOException or JsonException => Explain(inner),
        _ => new($"failed ({failure.GetType().Name}: {failure.Message.TrimEnd('.')})", "check that Ai:Provider and Ai:Url belong together", failure),
    };
}
