using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FilmClubBot.Mail.Sending;

/// <summary>Reads the file of <see cref="MailOptions.TrustedAuthorities"/>.</summary>
internal static class TrustedAuthorities
{
    /// <summary>The certificates of a PEM file.</summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="problem">Why there are none, and the fix.</param>
    /// <returns>The certificates, which the caller disposes; null if there are none.</returns>
    public static X509Certificate2Collection? Read(string file, out string? problem)
    {
        X509Certificate2Collection found = [];
        try
        {
            found.ImportFromPemFile(file);
            problem = found.Count == 0 ? Problem(file, "contains no certificate") : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = Problem(file, "cannot be read");
        }
        catch (CryptographicException)
        {
            problem = Problem(file, "contains something that is no certificate");
        }

        return problem is null ? found : null;
    }

    private static string Problem(string file, string problem) =>
        $"Mail:TrustedAuthorities is \"{file}\", which {problem}; set it to a PEM file with the certificates of authorities (-----BEGIN CERTIFICATE-----), or leave it out.";
}
