package ir.peygir.citizen;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface Contacts extends JpaRepository<Contact, UUID> {

	List<Contact> findByMobileDigestOrderByCreatedAtDesc(String mobileDigest);

}
