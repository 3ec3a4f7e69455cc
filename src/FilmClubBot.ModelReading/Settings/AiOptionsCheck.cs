using Microsoft.Extensions.Options;

namespace FilmClubBot.ModelReading.Settings;

/// <summary>Validates the section <c>Ai</c> when the program starts. No message contains the key.</summary>
internal sealed class AiOptionsCheck : IValidateOptions<AiOptions>
{
    internal const int FewestTokens = 4096, MostTokens = 1 << 20;

    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, AiOptions options)
    {
        List<string> problems = [.. Problems(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(AiOptions options)
    {
        if (!Enum.IsDefined(options.Provider))
            yield return $"Ai:Provider is \"{options.Provider}\"; there is {string.Join(", ", Enum.GetNames<AiProvider>())}.";
        if (options.Format is { } format && !Enum.IsDefined(format))
            yield return $"Ai:Format is \"{format}\"; there is {string.Join(", ", Enum.GetNames<AnswerFormat>())}; or leave it out.";
        if (options.Timeout < _shortest || options.Timeout > _longest)
            yield return $"Ai:Timeout is {options.Timeout:c}; write hh:mm:ss from {_shortest:c} to {_longest:c}.";
        if (options.ContextTokens is < FewestTokens or > MostTokens)
            yield return $"Ai:ContextTokens is {options.ContextTokens}; it goes from {FewestTokens} to {MostTokens}, as far as the model goes.";
        if (options.Temperature is < 0 or > 2 or float.NaN)
            yield return $"Ai:Temperature is {options.Temperature}; it goes from 0 to 2, and 0 gives the same answer each time.";
        if (options.ApiKey is { } key && key.Any(character => character is <= ' ' or > '~'))
            yield return "Ai:ApiKey holds a space or a character that no key has; copy it again, without quotation marks or line ends.";
        if (options.Provider == AiProvider.None)
            yield break;
        if (string.IsNullOrWhiteSpace(options.Model))
            yield return $"Ai:Model is missing; name the model as the server knows it{(options.Provider == AiProvider.Ollama ? " (ollama list shows it)" : "")}, or set Ai:Provider to None.";
        if (options.Address is not { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" } address)
            yield return $"Ai:Url is no plain http or https address; write it as {AiOptions.OllamaUrl} or {AiOptions.OpenAiUrl}, a key in Ai:ApiKey.";
        else if (options.Provider == AiProvider.OpenAI && address.Host == new Uri(AiOptions.OpenAiUrl).Host && string.IsNullOrEmpty(options.ApiKey))
            yield return $"Ai:ApiKey is missing, and {address.Host} answers nobody without one; set it (FILMCLUB__Ai__ApiKey), or Ai:Url to a server that asks for none.";
    }
}
