using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Settings;

/// <summary>How reviews are read and searched: section <c>Reading</c>.</summary>
internal sealed class ReadingSettings
{
#if MEANING
    /// <summary>Whether this program was built with the model.</summary>
    public const bool HasModel = true;
#else
    /// <summary>Whether this program was built with the model.</summary>
    public const bool HasModel = false;
#endif

    /// <summary>Whether <c>/ask</c> compares by meaning too; only in a build with <c>-p:Meaning=true</c>. Default: no.</summary>
    public bool Meaning { get; set; }

    /// <summary>Validates the section.</summary>
    /// <param name="hasModel">Whether this program was built with the model.</param>
    internal sealed class Check(bool hasModel) : IValidateOptions<ReadingSettings>
    {
        public ValidateOptionsResult Validate(string? name, ReadingSettings options) => options.Meaning && !hasModel
            ? ValidateOptionsResult.Fail("Reading:Meaning is true, and this program was built without it; build it with -p:Meaning=true, or leave it out.")
            : ValidateOptionsResult.Success;
    }
}
